package org.nuandong.commons.rest;

import java.util.Map;

/** An answer as it lies in {@code idempotency_key}. */
record KeptAnswer(byte[] bodyHash, int status, byte[] sealed, Map<String, String> headers) {}
