/**
 * 地址比对: what of an address stays when it is written otherwise (R002 少重复), kept as keyed digests
 * beside the sealed address, so that doubles are found and nobody reads where anybody lives. Doors:
 * {@link org.nuandong.beneficiary.address.AddressTraces} and {@link
 * org.nuandong.beneficiary.address.AddressSeal}.
 */
package org.nuandong.beneficiary.address;
