package fr.pesee.prepare.documents;

import fr.pesee.ground.storage.Blobs;

/**
 * A file that a request brings.
 *
 * @param name what its sender calls it; anything may stand in it
 * @param size in bytes, as counted here
 * @param content its bytes
 */
public record Upload(String name, long size, Blobs.Source content) {}
