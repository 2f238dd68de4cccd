/**
 * 报表附件: photographs of the work and other material that go up with a report (R172, R281): judged by
 * what they hold, freed of position and other traces, hashed, kept sealed, frozen with the
 * submission, read with a line in the audit book.
 */
package org.nuandong.reporting.attachment;
