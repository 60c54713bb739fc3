using CampusIssues.Emulator.CloudFormation.Engine;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.CloudFormation;

internal static class CloudFormationServices
{
    public static IServiceCollection AddCloudFormation(this IServiceCollection services) => services
        .AddSingleton<StackStore>()
        .AddSingleton<ResourceProviders>()
        .AddSingleton<StackEngine>()
        .AddSingleton<TemplateSource>()
        .AddSingleton<ChangeSets>()
        .AddSingleton<IAwsService, CloudFormationService>();
}
