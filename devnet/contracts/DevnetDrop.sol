// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

import {DevnetNft} from "./DevnetNft.sol";

/// @title A collection whose items cost what their buyer pays. For the local chain only.
contract DevnetDrop is DevnetNft {
    /// @notice Keeps the coin that is sent and gives the next item for it.
    function mint() external payable {
        this.mint(msg.sender);
    }
}
