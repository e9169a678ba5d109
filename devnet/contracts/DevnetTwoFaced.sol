// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// @title A contract that gives back what is sent where it is only tried out, and keeps it in a block. For the local chain only.
contract DevnetTwoFaced {
    error NotGivenBack();

    /// @notice A call that is only tried out pays no price for gas; a transaction does.
    fallback() external payable {
        if (tx.gasprice != 0) return;
        (bool done, ) = msg.sender.call{value: msg.value}("");
        if (!done) revert NotGivenBack();
    }
}
