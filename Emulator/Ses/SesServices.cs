using CampusIssues.Emulator.Ses.Mailboxes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.Resources;
using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Ses.V2;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Ses;

internal static class SesServices
{
    public static IServiceCollection AddSes(this IServiceCollection services) => services
        .AddSingleton<SesState>()
        .AddSingleton<IResettable, SesReset>()
        .AddSingleton<Mailbox>()
        .AddSingleton<SesOutage>()
        .AddSingleton<MailEvents>()
        .AddSingleton<IMetricSource, Reputation>()
        .AddSingleton<MailSender>()
        .AddSingleton<IServiceMail, ServiceMails>()
        .AddSingleton<IResourcePolicies, IdentityPolicies>()
        .AddSingleton<IAwsService, SesService>()
        .AddSingleton<IAwsService, SesV2Service>()
        .AddSingleton<IResourceProvider, ConfigurationSetResource>()
        .AddSingleton<IResourceProvider, EmailIdentityResource>()
        .AddSingleton<IResourceProvider, EmailTemplateResource>()
        .AddSingleton<IResourceProvider, EventDestinationResource>()
        .AddSingleton<IEdgeRoute, MessagesRoute>()
        .AddSingleton<MailboxFeed>()
        .AddSingleton<IEdgeRoute, MailboxRoute>();
}
