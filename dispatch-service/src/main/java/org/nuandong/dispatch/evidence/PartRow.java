package org.nuandong.dispatch.evidence;

import java.util.UUID;

/** One piece of a running upload, in a file of its own. */
record PartRow(UUID evidenceId, long atOffset, long size, String name) {}
