package org.nuandong.deploy.local;

import java.time.Duration;

/** Hears how a start goes on: one word per part. */
interface Progress {

    Progress SILENT = (part, took, where) -> {};

    void ready(String part, Duration took, String where);
}
