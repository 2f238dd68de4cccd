/**
 * 重建: makes all tables of the projections again from the event log, beside the running ones, says
 * where they differ, and lets them change places; intake and readers go on meanwhile. Serves R281:
 * a figure can be shown again from what was told. Door: {@link
 * org.nuandong.reporting.rebuild.Backlog}.
 */
package org.nuandong.reporting.rebuild;
