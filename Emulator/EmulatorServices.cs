using CampusIssues.Emulator.ApiGateway;
using CampusIssues.Emulator.DynamoDb;
using CampusIssues.Emulator.CloudFormation;
using CampusIssues.Emulator.CloudWatch;
using CampusIssues.Emulator.Iam;
using CampusIssues.Emulator.Lambda;
using CampusIssues.Emulator.LocalStack;
using CampusIssues.Emulator.Logs;
using CampusIssues.Emulator.S3;
using CampusIssues.Emulator.Ses;
using CampusIssues.Emulator.Sns;
using CampusIssues.Emulator.Sqs;
using CampusIssues.Emulator.Ssm;
using CampusIssues.Emulator.Storage;
using CampusIssues.Emulator.Sts;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator;

/// <summary>The emulator's services, one line each.</summary>
internal static class EmulatorServices
{
    public static IServiceCollection AddEmulator(this IServiceCollection services, EmulatorOptions options) => services
        .AddSingleton(options)
        .AddSingleton(TimeProvider.System)
        .AddSingleton<IDocumentStore, SqliteDocumentStore>()
        .AddSingleton<Edge>()
        .AddHostedService<LateServices>()
        .AddSingleton<EmulatorAddress>()
        .AddSingleton<EdgeCors>()
        .AddSingleton<IEdgeRoute, PageStyle>()
        .AddSingleton<IEdgeRoute, StartPage>()
        .AddLocalStack()
        .AddApiGateway()
        .AddDynamoDb()
        .AddCloudFormation()
        .AddCloudWatch()
        .AddIam()
        .AddLambda()
        .AddStreamsOf(options.StreamsEndpoint)
        .AddLogs()
        .AddS3()
        .AddSes()
        .AddSns()
        .AddSqs()
        .AddSsm()
        .AddSts();
}
