// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// @title A token that can be bought, and of which nearly all is kept when it is sent on. For the local chain only.
contract DevnetTax {
    event Transfer(address indexed from, address indexed to, uint256 value);

    string public constant name = "Tithe";
    string public constant symbol = "TITHE";
    uint8 public constant decimals = 18;
    /// @notice Hundredths that are kept on the way.
    uint256 public immutable percent;
    mapping(address owner => uint256) public balanceOf;

    constructor(uint256 percent_) {
        percent = percent_;
    }

    /// @notice Gives a unit for each wei.
    function buy() external payable {
        balanceOf[msg.sender] += msg.value;
        emit Transfer(address(this), msg.sender, msg.value);
    }

    function transfer(address to, uint256 value) external returns (bool) {
        uint256 arriving = value - (value * percent) / 100;
        balanceOf[msg.sender] -= value;
        balanceOf[to] += arriving;
        emit Transfer(msg.sender, to, arriving);
        return true;
    }
}
