namespace CampusIssues.Emulator.S3.Bodies;

/// <summary>A file that holds an object's bytes, or a part of them.</summary>
/// <param name="File">The file's name in the <see cref="BodyStore"/>.</param>
/// <param name="Length">Its length, in bytes.</param>
internal sealed record BodySegment(string File, long Length);
