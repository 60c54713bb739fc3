using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.S3.State;

/// <summary>Forgets buckets with all that is in them.</summary>
internal sealed class S3Reset(S3State state) : IResettable
{
    public string Service => "s3";

    public void Reset()
    {
        foreach (var bucket in state.All)
        {
            while (state.ObjectsOf(bucket.Name).Next("") is { Count: > 0 } versions)
            {
                foreach (var version in versions.ToArray())
                {
                    state.Delete(bucket, version.Key, version.VersionId);
                }
            }

            state.Delete(bucket);
        }
    }
}
