// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

import {DevnetToken} from "./DevnetToken.sol";

/// @title A token that anybody can sell and nobody buys, given for whatever is paid. For the local chain only.
contract DevnetLure is DevnetToken {
    constructor() DevnetToken("Reward", "RWD", 18) {}

    /// @notice Keeps the coin that is sent and gives one unit for it.
    function claim() external payable {
        this.mint(msg.sender, 1);
    }

    /// @notice Takes as much of a token as it is allowed and told to, and gives one unit for it.
    function claimFor(DevnetToken token, uint256 value) external {
        token.transferFrom(msg.sender, address(this), value);
        this.mint(msg.sender, 1);
    }
}
