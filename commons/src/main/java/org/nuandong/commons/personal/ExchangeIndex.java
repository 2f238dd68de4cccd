package org.nuandong.commons.personal;

/**
 * 交换索引: an identity number as two services may compare it, and nobody may read it: an HMAC under
 * the key that {@code keyId} names.
 */
public record ExchangeIndex(String keyId, String value) {}
