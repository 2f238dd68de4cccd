package org.nuandong.dispatch.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** 签名密钥: made here in the form of Standard Webhooks, shown once, kept sealed by its owner. */
public final class SigningSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SigningSecret() {}

    public static String create() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }
}
