// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// @title A token that can be bought and not sold, with functions that keep what is sent. For the local chain only.
contract DevnetTrap {
    event Transfer(address indexed from, address indexed to, uint256 value);

    error NotForSale();

    string public constant name = "Moon";
    string public constant symbol = "MOON";
    uint8 public constant decimals = 18;
    mapping(address owner => uint256) public balanceOf;

    /// @notice Keeps what is sent and gives tokens for it that nobody takes back.
    function buy() external payable {
        balanceOf[msg.sender] += msg.value;
        emit Transfer(address(this), msg.sender, msg.value);
    }

    function transfer(address, uint256) external pure returns (bool) {
        revert NotForSale();
    }

    /// @notice Whatever else is asked goes through and does nothing but keep the coin.
    fallback() external payable {}
}
