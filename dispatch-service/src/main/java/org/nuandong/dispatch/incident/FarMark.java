package org.nuandong.dispatch.incident;

import java.time.Instant;

/** 路途较远: why the longer time holds, on whose word (R110). */
public record FarMark(String reason, String note, Instant at, String byRole) {}
