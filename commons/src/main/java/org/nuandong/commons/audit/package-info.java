/**
 * 审计: the append-only, hash-chained book of who changed and who read what (GB/T 22239 8.1.4.3; PIPL
 * art. 51, 54). Entries are written in the change's transaction, sealed each second behind it, and
 * the head of the chain leaves the house as the event {@code audit.sealed}. Door: {@link
 * org.nuandong.commons.audit.AuditTrail}.
 */
package org.nuandong.commons.audit;
