package id.rekap.job;

import java.nio.file.Path;

/**
 * A file of the input folder that is to be read.
 *
 * @param path where it is
 * @param name its name without folders
 * @param sha256 SHA-256 of its bytes
 */
record Candidate(Path path, String name, String sha256) {}
