package org.nuandong.dispatch.hospital;

import java.time.Instant;

/** 住院记录: one stay in hospital; until is null while it lasts, how a code. */
public record HospitalRecord(String hospital, Instant from, Instant until, String how) {}
