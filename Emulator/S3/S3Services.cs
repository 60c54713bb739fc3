using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Forms;
using CampusIssues.Emulator.S3.Notifications;
using CampusIssues.Emulator.S3.Operations.Buckets;
using CampusIssues.Emulator.S3.Operations.Configurations;
using CampusIssues.Emulator.S3.Operations.Listing;
using CampusIssues.Emulator.S3.Operations.Locks;
using CampusIssues.Emulator.S3.Operations.Multipart;
using CampusIssues.Emulator.S3.Operations.Objects;
using CampusIssues.Emulator.S3.Resources;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Website;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.S3;

internal static class S3Services
{
    public static IServiceCollection AddS3(this IServiceCollection services) => services
        .AddSingleton<BodyStore>()
        .AddSingleton<S3State>()
        .AddSingleton<IResettable, S3Reset>()
        .AddSingleton<ObjectLookup>()
        .AddSingleton<PolicyCheck>()
        .AddSingleton<BucketNotifications>()
        .AddSingleton<S3Authentication>()
        .AddSingleton<FormAuthentication>()
        .AddSingleton<IObjects, StoredObjects>()
        .AddSingleton<IResourcePolicies, BucketPolicies>()
        .AddSingleton<IResourceProvider, BucketResource>()
        .AddSingleton<IResourceProvider, BucketPolicyResource>()
        .AddSingleton<IEdgeRoute, WebsiteRoute>()
        .AddSingleton<IEdgeRoute, S3HostRoute>()
        .AddBuckets()
        .AddObjects()
        .AddSettings()
        .AddSingleton<S3Service>()
        .AddSingleton<IAwsService>(provider => provider.GetRequiredService<S3Service>());

    private static IServiceCollection AddBuckets(this IServiceCollection services) => services
        .AddSingleton<IS3Operation, CreateBucket>()
        .AddSingleton<IS3Operation, DeleteBucket>()
        .AddSingleton<IS3Operation, DeleteObjects>()
        .AddSingleton<IS3Operation, GetBucketLocation>()
        .AddSingleton<IS3Operation, HeadBucket>()
        .AddSingleton<IS3Operation, ListBuckets>()
        .AddSingleton<IS3Operation, ListMultipartUploads>()
        .AddSingleton<IS3Operation, ListObjects>()
        .AddSingleton<IS3Operation, ListObjectsV2>()
        .AddSingleton<IS3Operation, ListObjectVersions>();

    private static IServiceCollection AddObjects(this IServiceCollection services) => services
        .AddSingleton<IS3Operation, AbortMultipartUpload>()
        .AddSingleton<IS3Operation, CompleteMultipartUpload>()
        .AddSingleton<IS3Operation, CopyObject>()
        .AddSingleton<IS3Operation, CreateMultipartUpload>()
        .AddSingleton<IS3Operation, DeleteObject>()
        .AddSingleton<IS3Operation, DeleteObjectTagging>()
        .AddSingleton<IS3Operation, GetObject>()
        .AddSingleton<IS3Operation, GetObjectAcl>()
        .AddSingleton<IS3Operation, GetObjectAttributes>()
        .AddSingleton<IS3Operation, GetObjectTagging>()
        .AddSingleton<IS3Operation, HeadObject>()
        .AddSingleton<IS3Operation, ListParts>()
        .AddSingleton<IS3Operation, PostObject>()
        .AddSingleton<IS3Operation, PutObject>()
        .AddSingleton<IS3Operation, PutObjectAcl>()
        .AddSingleton<IS3Operation, PutObjectTagging>()
        .AddSingleton<IS3Operation, UploadPart>()
        .AddSingleton<IS3Operation, UploadPartCopy>();

    private static IServiceCollection AddSettings(this IServiceCollection services)
    {
        foreach (var kind in SettingKinds.All)
        {
            services.AddSingleton<IS3Operation>(new GetBucketSetting(kind));
            if (!kind.IsPutApart)
            {
                services.AddSingleton<IS3Operation>(provider => new PutBucketSetting(kind, provider.GetRequiredService<S3State>()));
            }

            if (kind.DeleteOperation is not null)
            {
                services.AddSingleton<IS3Operation>(provider => new DeleteBucketSetting(kind, provider.GetRequiredService<S3State>()));
            }
        }

        foreach (var absent in AbsentConfigurations.All)
        {
            services.AddSingleton<IS3Operation>(absent);
        }

        return services
            .AddSingleton<IS3Operation, DeleteBucketPolicy>()
            .AddSingleton<IS3Operation, GetBucketAcl>()
            .AddSingleton<IS3Operation, GetBucketPolicy>()
            .AddSingleton<IS3Operation, GetBucketPolicyStatus>()
            .AddSingleton<IS3Operation, GetBucketReplication>()
            .AddSingleton<IS3Operation, GetBucketVersioning>()
            .AddSingleton<IS3Operation, GetObjectLegalHold>()
            .AddSingleton<IS3Operation, GetObjectLockConfiguration>()
            .AddSingleton<IS3Operation, GetObjectRetention>()
            .AddSingleton<IS3Operation, PutBucketAcl>()
            .AddSingleton<IS3Operation, PutBucketLogging>()
            .AddSingleton<IS3Operation, PutBucketNotificationConfiguration>()
            .AddSingleton<IS3Operation, PutBucketPolicy>()
            .AddSingleton<IS3Operation, PutBucketVersioning>()
            .AddSingleton<IS3Operation, PutObjectLegalHold>()
            .AddSingleton<IS3Operation, PutObjectLockConfiguration>()
            .AddSingleton<IS3Operation, PutObjectRetention>();
    }
}
