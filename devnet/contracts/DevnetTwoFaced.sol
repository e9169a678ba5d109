// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// @title A contract that does something else in a block than where it is only tried out: it keeps what it gives back there,
/// lets others take more than it was asked to, and hands on calls that it keeps still about. For the local chain only.
contract DevnetTwoFaced {
    event Approval(address indexed owner, address indexed spender, uint256 amount);
    event ApprovalForAll(address indexed owner, address indexed operator, bool approved);

    error NotGivenBack();
    error NotHandedOn();

    mapping(address owner => mapping(address spender => uint256)) public allowance;
    mapping(address owner => mapping(address operator => bool)) public isApprovedForAll;

    /// @notice Where it is only tried out there is no base fee; in a block there is.
    fallback() external payable {
        if (!isTriedOut()) return;
        (bool done, ) = msg.sender.call{value: msg.value}("");
        if (!done) revert NotGivenBack();
    }

    /// @notice The event says what was asked for; in a block, all that there is may be taken.
    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = isTriedOut() ? amount : type(uint256).max;
        emit Approval(msg.sender, spender, amount);
        return true;
    }

    /// @notice In a block, makes an operator of whom nothing was to be seen.
    function claim(address operator) external {
        if (isTriedOut()) return useGas();
        isApprovedForAll[msg.sender][operator] = true;
        emit ApprovalForAll(msg.sender, operator, true);
    }

    /// @notice Hands one call on where it is tried out, and another in a block.
    function handOnEither(address to, bytes calldata tried, bytes calldata mined) external {
        (bool done, ) = to.call(isTriedOut() ? tried : mined);
        if (!done) revert NotHandedOn();
    }

    /// @notice Hands a call on, in a block only: that of a permit, say, which was signed before.
    function handOn(address to, bytes calldata data) external {
        if (isTriedOut()) return useGas();
        (bool done, ) = to.call(data);
        if (!done) revert NotHandedOn();
    }

    function isTriedOut() private view returns (bool) {
        // The local chain's node leaves the base fee out wherever it only tries, also where a price for gas is given.
        return block.basefee == 0;
    }

    /// @dev What is estimated where it is tried out must do for what it takes in a block.
    function useGas() private view {
        uint256 atStart = gasleft();
        while (atStart - gasleft() < 150_000) {}
    }
}
