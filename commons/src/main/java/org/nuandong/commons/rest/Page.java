package org.nuandong.commons.rest;

import java.util.List;

/** One page of a list; {@code nextCursor} is null on the last. */
public record Page<T>(List<T> items, String nextCursor) {}
