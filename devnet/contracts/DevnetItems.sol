// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

interface IERC1155Receiver {
    function onERC1155Received(address operator, address from, uint256 id, uint256 value, bytes calldata data)
        external
        returns (bytes4);
}

/// @title An ERC-1155 collection that anyone may mint from. For the local chain only.
contract DevnetItems {
    event TransferSingle(
        address indexed operator, address indexed from, address indexed to, uint256 id, uint256 value
    );
    event TransferBatch(
        address indexed operator, address indexed from, address indexed to, uint256[] ids, uint256[] values
    );
    event ApprovalForAll(address indexed owner, address indexed operator, bool approved);

    error NotAllowed();
    error InsufficientBalance();
    error LengthMismatch();
    error ZeroAddress();
    error ReceiverRefused();

    string public constant name = "Devnet Shards";
    string public constant symbol = "SHARD";

    mapping(address owner => mapping(uint256 id => uint256)) private held;
    mapping(address owner => mapping(address operator => bool)) public isApprovedForAll;

    /// @notice Gives `value` of the item `id` to `to`.
    function mint(address to, uint256 id, uint256 value) external {
        if (to == address(0)) revert ZeroAddress();
        held[to][id] += value;
        emit TransferSingle(msg.sender, address(0), to, id, value);
    }

    /// @notice Gives several items at once.
    function mintBatch(address to, uint256[] calldata ids, uint256[] calldata values) external {
        if (ids.length != values.length) revert LengthMismatch();
        for (uint256 i = 0; i < ids.length; i++) held[to][ids[i]] += values[i];
        emit TransferBatch(msg.sender, address(0), to, ids, values);
    }

    function balanceOf(address owner, uint256 id) public view returns (uint256) {
        return held[owner][id];
    }

    function balanceOfBatch(address[] calldata owners, uint256[] calldata ids)
        external
        view
        returns (uint256[] memory balances)
    {
        if (owners.length != ids.length) revert LengthMismatch();
        balances = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; i++) balances[i] = held[owners[i]][ids[i]];
    }

    function setApprovalForAll(address operator, bool approved) external {
        isApprovedForAll[msg.sender][operator] = approved;
        emit ApprovalForAll(msg.sender, operator, approved);
    }

    function safeTransferFrom(address from, address to, uint256 id, uint256 value, bytes calldata data)
        external
    {
        if (msg.sender != from && !isApprovedForAll[from][msg.sender]) revert NotAllowed();
        if (to == address(0)) revert ZeroAddress();
        if (held[from][id] < value) revert InsufficientBalance();
        held[from][id] -= value;
        held[to][id] += value;
        emit TransferSingle(msg.sender, from, to, id, value);
        if (to.code.length == 0) return;
        bytes4 answer = IERC1155Receiver(to).onERC1155Received(msg.sender, from, id, value, data);
        if (answer != IERC1155Receiver.onERC1155Received.selector) revert ReceiverRefused();
    }

    /// @notice Moves several items at once, to accounts only.
    function safeBatchTransferFrom(
        address from, address to, uint256[] calldata ids, uint256[] calldata values, bytes calldata
    ) external {
        if (msg.sender != from && !isApprovedForAll[from][msg.sender]) revert NotAllowed();
        if (to == address(0)) revert ZeroAddress();
        if (ids.length != values.length) revert LengthMismatch();
        if (to.code.length > 0) revert ReceiverRefused();
        for (uint256 i = 0; i < ids.length; i++) {
            if (held[from][ids[i]] < values[i]) revert InsufficientBalance();
            held[from][ids[i]] -= values[i];
            held[to][ids[i]] += values[i];
        }
        emit TransferBatch(msg.sender, from, to, ids, values);
    }

    /// @notice ERC-165: this contract is ERC-165 and ERC-1155.
    function supportsInterface(bytes4 id) external pure returns (bool) {
        return id == 0x01ffc9a7 || id == 0xd9b67a26;
    }
}
