// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// @title An account that runs the code it is given as its own, as a DSProxy does. For the local chain only.
contract DevnetProxy {
    error Failed();

    function execute(address target, bytes calldata data) external payable returns (bytes memory) {
        (bool done, bytes memory result) = target.delegatecall(data);
        if (!done) revert Failed();
        return result;
    }
}
