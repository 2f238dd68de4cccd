package org.nuandong.beneficiary.platform;

/** A row that says who brought it to its present state; {@link Signature} fills it in. */
public interface Signed {

    void signedBy(ChangedBy by);
}
