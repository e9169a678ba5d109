// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

import {DevnetToken} from "./DevnetToken.sol";

/// @title A vault that gives a share for each unit of a token (ERC-4626, as far as people call it). For the local chain only.
contract DevnetVault is DevnetToken {
    error NotTheOwner();

    DevnetToken public immutable asset;

    constructor(DevnetToken asset_) DevnetToken("Vault share", "VSH", 6) {
        asset = asset_;
    }

    function deposit(uint256 assets, address receiver) external returns (uint256) {
        asset.transferFrom(msg.sender, address(this), assets);
        this.mint(receiver, assets);
        return assets;
    }

    function redeem(uint256 shares, address receiver, address owner) external returns (uint256) {
        if (owner != msg.sender) revert NotTheOwner();
        balanceOf[owner] -= shares;
        totalSupply -= shares;
        emit Transfer(owner, address(0), shares);
        asset.transfer(receiver, shares);
        return shares;
    }
}
