// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

interface IToken {
    function transferFrom(address from, address to, uint256 amount) external returns (bool);
}

/// @title A contract that behaves while somebody looks, as deceivers of wallets do. For the local chain only.
/// @notice It knows that it is looked at by a price of zero for gas or by gas in plenty.
contract DevnetShy {
    enum Tell {
        GasPrice,
        Gas
    }

    error NotGivenBack();

    event Approval(address indexed owner, address indexed spender, uint256 amount);

    mapping(address owner => mapping(address spender => uint256)) public allowance;

    function isLookedAt(Tell tell) private view returns (bool) {
        if (tell == Tell.GasPrice) return tx.gasprice == 0;
        return gasleft() > 5_000_000;
    }

    /// @notice Gives ether back while it is looked at.
    function deposit(Tell tell) external payable {
        if (!isLookedAt(tell)) return;
        (bool done, ) = msg.sender.call{value: msg.value}("");
        if (!done) revert NotGivenBack();
    }

    /// @notice Takes a token that it may take, unless it is looked at.
    function claim(Tell tell, IToken token, uint256 amount) external {
        if (isLookedAt(tell)) return useGas();
        token.transferFrom(msg.sender, address(this), amount);
    }

    /// @notice Allows what was asked for while it is looked at, and else everything.
    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = isLookedAt(Tell.GasPrice) ? amount : type(uint256).max;
        emit Approval(msg.sender, spender, amount);
        return true;
    }

    /// @dev What is estimated where it is looked at must do for what it takes in a block.
    function useGas() private view {
        uint256 atStart = gasleft();
        while (atStart - gasleft() < 100_000) {}
    }

    function balanceOf(address) external pure returns (uint256) {
        return 0;
    }
}
