package org.nuandong.commons.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One link of the chain: its number, and a hash over the link before it and its entry. */
record AuditLink(long chainNo, byte[] hash) {

    /** Before the first one. */
    static final AuditLink NONE = new AuditLink(0, new byte[32]);

    AuditLink next(long entryId, AuditEntry entry, byte[] mark) {
        MessageDigest digest = sha256();
        digest.update(hash);
        digest.update(ByteBuffer.allocate(16).putLong(chainNo + 1).putLong(entryId).array());
        digest.update(entry.bytes());
        digest.update(mark);
        return new AuditLink(chainNo + 1, digest.digest());
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
