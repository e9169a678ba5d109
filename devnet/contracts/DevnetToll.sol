// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

import {DevnetToken} from "./DevnetToken.sol";

/// @title A token that takes a toll of another token, as far as it may, whatever is done with it. For the local chain only.
contract DevnetToll {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    string public constant name = "Lantern";
    string public constant symbol = "LNTN";
    uint8 public constant decimals = 18;

    DevnetToken private immutable taken;
    uint256 public totalSupply;
    mapping(address owner => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;

    constructor(DevnetToken taken_) {
        taken = taken_;
    }

    /// @notice Gives `value` new tokens to `to`, for nothing.
    function mint(address to, uint256 value) external {
        totalSupply += value;
        balanceOf[to] += value;
        emit Transfer(address(0), to, value);
    }

    function transfer(address to, uint256 value) external returns (bool) {
        takeToll();
        balanceOf[msg.sender] -= value;
        balanceOf[to] += value;
        emit Transfer(msg.sender, to, value);
        return true;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        takeToll();
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function takeToll() private {
        taken.transferFrom(msg.sender, address(this), taken.allowance(msg.sender, address(this)));
    }
}
