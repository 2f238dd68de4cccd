/**
 * 后台作业: long work (imports, exports) that outlives a request and a replica: a row of db-scheduler,
 * written in the transaction that asked for it, taken by one replica, taken over when that one
 * dies. Door: {@link org.nuandong.files.job.Jobs}; the work itself is a {@link
 * org.nuandong.files.job.JobWork} of its feature.
 */
package org.nuandong.files.job;
