using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>
/// Gets and lists configurations that a bucket may have many of, but none here, as none can be put
/// (e.g. https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketMetricsConfigurations.html).
/// </summary>
/// <param name="parameter">The subresource, e.g. <c>metrics</c>.</param>
/// <param name="noun">e.g. <c>BucketMetricsConfiguration</c>.</param>
/// <param name="root">The root element of a list, e.g. <c>ListMetricsConfigurationsResult</c>.</param>
/// <param name="action">The permission, e.g. <c>s3:GetMetricsConfiguration</c>.</param>
internal sealed class AbsentConfigurations(string parameter, string noun, string root, string action) : IS3Operation
{
    public static IReadOnlyList<AbsentConfigurations> All { get; } =
    [
        new("analytics", "BucketAnalyticsConfiguration", "ListBucketAnalyticsConfigurationResult", "s3:GetAnalyticsConfiguration"),
        new("intelligent-tiering", "BucketIntelligentTieringConfiguration", "ListBucketIntelligentTieringConfigurationsOutput", "s3:GetIntelligentTieringConfiguration"),
        new("inventory", "BucketInventoryConfiguration", "ListInventoryConfigurationsResult", "s3:GetInventoryConfiguration"),
        new("metrics", "BucketMetricsConfiguration", "ListMetricsConfigurationsResult", "s3:GetMetricsConfiguration"),
    ];

    public string Name => $"List{noun}s";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket, parameter);

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket(action);
        if (call.Query("id") is not null)
        {
            throw new S3Exception("NoSuchConfiguration", "The specified configuration does not exist.", StatusCodes.Status404NotFound, ("BucketName", call.BucketName));
        }

        call.WriteXml(root, xml => xml.Flag("IsTruncated", false));
        return ValueTask.CompletedTask;
    }
}
