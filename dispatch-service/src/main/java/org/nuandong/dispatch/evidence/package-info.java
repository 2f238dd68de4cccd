/**
 * 证据: photographs, sound, video, CCTV, written records, hotline recordings and signatures (R170,
 * R171, R172, C3): taken up in pieces that survive a lost network, checked against type and hash,
 * kept sealed outside the database, with a line for everyone who had them in hand. The doors are
 * {@link org.nuandong.dispatch.evidence.EvidenceBook} and, for what evidence can be about, {@link
 * org.nuandong.dispatch.evidence.EvidenceSubject}.
 */
package org.nuandong.dispatch.evidence;
