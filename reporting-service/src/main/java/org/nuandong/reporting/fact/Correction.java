package org.nuandong.reporting.fact;

import java.util.UUID;

/** 更正: one event takes another back. */
record Correction(UUID corrected, UUID correcting) {}
