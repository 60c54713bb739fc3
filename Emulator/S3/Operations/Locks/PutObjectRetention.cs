using System.Globalization;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.Operations.Objects;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Locks;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectRetention.html</summary>
internal sealed class PutObjectRetention(S3State state, ObjectLookup lookup) : IS3Operation
{
    public string Name => "PutObjectRetention";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Object, "retention");

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var found = lookup.Get(call, "s3:PutObjectRetention", "s3:PutObjectRetention");
        if (!ObjectLock.IsOn(call.Bucket))
        {
            throw LockErrors.BucketHasNone();
        }

        var now = state.Time.GetUtcNow();
        var wanted = Read(await RequestDocument.ReadAsync(call, "Retention", cancellationToken), now);
        state.ObjectsOf(call.BucketName).Change(found, current =>
        {
            LockGuard.CheckRetention(call, current, wanted, now);
            return current with { Retention = wanted };
        });
    }

    /// <summary>What is wanted; null to keep it no longer.</summary>
    private static Retention? Read(XElement document, DateTimeOffset now)
    {
        var (mode, until) = (document.Text("Mode"), document.Text("RetainUntilDate"));
        return mode is null && until is null ? null
            : !Retention.IsMode(mode) || !DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? throw S3Errors.MalformedXml()
            : date <= now ? throw LockErrors.InPast("RetainUntilDate", until)
            : new Retention(mode!, date);
    }
}
