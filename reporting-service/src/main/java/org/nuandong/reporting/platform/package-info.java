/**
 * 技术底座: the few technical things of this service: its way to the database, to its definition files
 * and to canonical JSON. No rule of relief work stands here.
 */
package org.nuandong.reporting.platform;
