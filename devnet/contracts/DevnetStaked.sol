// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

import {DevnetToken} from "./DevnetToken.sol";

/// @title A token that is given for coin which is sent to it, as those of staked ether are. For the local chain only.
contract DevnetStaked is DevnetToken {
    constructor() DevnetToken("Staked Ether", "STK", 18) {}

    receive() external payable {
        this.mint(msg.sender, msg.value);
    }
}
