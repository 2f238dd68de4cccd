/**
 * 导出: a report leaves as the sheet that is printed, signed and stamped (xlsx), as a table for other
 * programs (CSV) and as the very content that was hashed (JSON); what stands behind whole reports
 * leaves as a job (E7). For the public, small counts are hidden.
 */
package org.nuandong.reporting.export;
