package io.pactwatch.backtest.output.picture;

/**
 * What a picture is called, and how large it is.
 *
 * @param id begins each id in the picture
 * @param title what it shows
 * @param description the same in words, for those who do not see it
 * @param width in pixels
 * @param height in pixels
 */
record PictureFrame(String id, String title, String description, int width, int height) {}
