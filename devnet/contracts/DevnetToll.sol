// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

import {DevnetLedger} from "./DevnetLedger.sol";
import {DevnetToken} from "./DevnetToken.sol";

/// @title A token that takes a toll of another token, as far as it may, whatever is done with it. For the local chain only.
contract DevnetToll is DevnetLedger {
    string public constant name = "Lantern";
    string public constant symbol = "LNTN";

    DevnetToken private immutable taken;

    constructor(DevnetToken taken_) {
        taken = taken_;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        takeToll();
        move(msg.sender, to, value);
        return true;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        takeToll();
        setAllowance(msg.sender, spender, value);
        return true;
    }

    function takeToll() private {
        taken.transferFrom(msg.sender, address(this), taken.allowance(msg.sender, address(this)));
    }
}
