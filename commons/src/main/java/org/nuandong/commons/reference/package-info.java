/**
 * 基准数据副本: this service's copy of the units (bureau, station, street office …) and regions that the
 * beneficiary service owns. Filled by the topic {@code nuandong.reference.v1} and, so that a
 * service starts alone, by a bootstrap file. Door: {@link org.nuandong.commons.reference.UnitTree},
 * {@link org.nuandong.commons.reference.ReferenceCopy}.
 */
package org.nuandong.commons.reference;
