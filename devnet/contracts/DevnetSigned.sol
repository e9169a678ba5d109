// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// @title A contract that people sign data for (EIP-712). For the local chain only.
abstract contract DevnetSigned {
    error InvalidSigner();

    string public name;
    string public constant version = "1";

    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    constructor(string memory name_) {
        name = name_;
    }

    /// @notice Goes on only if `signer` signed the data of this hash for this contract on this chain.
    function assertSigned(address signer, bytes32 hash, uint8 v, bytes32 r, bytes32 s) internal view {
        address recovered = ecrecover(keccak256(abi.encodePacked("\x19\x01", domainSeparator(), hash)), v, r, s);
        if (recovered == address(0) || recovered != signer) revert InvalidSigner();
    }

    function domainSeparator() internal view returns (bytes32) {
        return keccak256(
            abi.encode(
                DOMAIN_TYPEHASH, keccak256(bytes(name)), keccak256(bytes(version)), block.chainid, address(this)
            )
        );
    }
}
