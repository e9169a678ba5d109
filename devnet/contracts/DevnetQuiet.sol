// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// @title A token, and a collection, that says nothing of what it lets others take: it has no events. For the local chain only.
contract DevnetQuiet {
    mapping(address owner => mapping(address spender => uint256)) public allowance;
    mapping(address owner => mapping(address operator => bool)) public isApprovedForAll;
    mapping(address owner => uint256) public balanceOf;
    mapping(address owner => address) private latest;

    /// @notice Does what it is asked to.
    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        latest[msg.sender] = spender;
        return true;
    }

    /// @notice Lets whoever may take something take everything, and names nobody.
    function raise() external {
        allowance[msg.sender][latest[msg.sender]] = type(uint256).max;
    }

    /// @notice Lets somebody take everything without a word.
    function claim(address spender) external {
        allowance[msg.sender][spender] = type(uint256).max;
    }

    /// @notice Makes an operator without a word.
    function join(address operator) external {
        isApprovedForAll[msg.sender][operator] = true;
    }

    /// @notice Does nothing.
    function rest(address) external {}
}
