// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// @title An ERC-20 token that does not behave: it keeps a part of each transfer, or lets nothing leave. For tests only.
contract DevnetOddToken {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    string public constant name = "Devnet Oddity";
    string public constant symbol = "ODD";
    uint8 public constant decimals = 18;

    /// @notice Hundredths of a percent that are burned on the way.
    uint256 public immutable feeBps;
    /// @notice True when every transfer reverts.
    bool public immutable stuck;

    mapping(address owner => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;

    constructor(uint256 feeBps_, bool stuck_) {
        feeBps = feeBps_;
        stuck = stuck_;
    }

    function mint(address to, uint256 value) external {
        balanceOf[to] += value;
        emit Transfer(address(0), to, value);
    }

    function approve(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        require(!stuck, "You shall not pass");
        balanceOf[msg.sender] -= value;
        uint256 arriving = value - (value * feeBps) / 10_000;
        balanceOf[to] += arriving;
        emit Transfer(msg.sender, to, arriving);
        return true;
    }
}
