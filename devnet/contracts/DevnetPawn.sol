// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

import {DevnetNft} from "./DevnetNft.sol";

/// @title A shop that takes items it may move, and pays for them as little as it is told to. For the local chain only.
contract DevnetPawn {
    error NotPaid();

    constructor() payable {}

    /// @notice Keeps an item of whoever calls and pays `price` wei for it.
    function pawn(DevnetNft collection, uint256 tokenId, uint256 price) external {
        collection.transferFrom(msg.sender, address(this), tokenId);
        (bool done, ) = msg.sender.call{value: price}("");
        if (!done) revert NotPaid();
    }
}
