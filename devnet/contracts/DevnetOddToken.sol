// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

import {DevnetLedger} from "./DevnetLedger.sol";

/// @title An ERC-20 token that does not behave: it keeps a part of each transfer, or lets nothing leave. For tests only.
contract DevnetOddToken is DevnetLedger {
    string public constant name = "Devnet Oddity";
    string public constant symbol = "ODD";

    /// @notice Hundredths of a percent that are burned on the way.
    uint256 public immutable feeBps;
    /// @notice True when every transfer reverts.
    bool public immutable stuck;

    constructor(uint256 feeBps_, bool stuck_) {
        feeBps = feeBps_;
        stuck = stuck_;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        setAllowance(msg.sender, spender, value);
        return true;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        require(!stuck, "You shall not pass");
        uint256 fee = (value * feeBps) / 10_000;
        // Taken without a word, as such tokens do: no event tells of it.
        balanceOf[msg.sender] -= fee;
        totalSupply -= fee;
        move(msg.sender, to, value - fee);
        return true;
    }
}
