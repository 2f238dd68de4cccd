/**
 * 预设: every number of the plans as data (docs/rules.md): the nearest region wins, the season is one
 * of its conditions, clocks and money take a second person. A service declares its keys in {@code
 * preset_key} and seeds {@code preset} by migration. Doors: {@link
 * org.nuandong.commons.preset.Presets} to read, {@link org.nuandong.commons.preset.PresetEffect} to
 * tell what a change would leave on the old value.
 */
package org.nuandong.commons.preset;
