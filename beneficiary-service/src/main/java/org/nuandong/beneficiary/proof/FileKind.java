package org.nuandong.beneficiary.proof;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** By its first bytes, whatever it is called. */
final class FileKind {

    private static final Map<String, byte[]> KINDS =
            Map.of(
                    "image/jpeg", HexFormat.of().parseHex("ffd8ff"),
                    "image/png", HexFormat.of().parseHex("89504e470d0a1a0a"),
                    "application/pdf", HexFormat.of().parseHex("255044462d"));

    private FileKind() {}

    static String of(byte[] head) {
        return KINDS.entrySet().stream()
                .filter(kind -> beginsWith(head, kind.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(ProofProblem.PROOF_KIND_UNKNOWN::because);
    }

    private static boolean beginsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(mark, Arrays.copyOf(head, mark.length));
    }
}
