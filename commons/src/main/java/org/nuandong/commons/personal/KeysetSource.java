package org.nuandong.commons.personal;

/**
 * Where the keysets come from, as the JSON text that {@link KeysetTool} writes. The default reads
 * the file {@code nuandong.personal.keyset}; a deployment with a KMS brings a bean of its own that
 * unwraps the text there and never puts it on disk.
 */
public interface KeysetSource {

    /** The text, or {@link UnusableKeysetException} with one line for the operator. */
    String read();

    /** The keyset that beneficiary and dispatch share, in the same form; others never have it. */
    default String readExchange() {
        throw new UnusableKeysetException("this source has no exchange keyset");
    }
}
