using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Dashboard;
using Torch.Sim.Grains.Placement;
using Torch.Sim.Grains.Studies;

namespace Torch.Sim.Silo.Hosting;

/// <summary>One silo in this process, with its client co-hosted.</summary>
public static class SiloHost
{
    /// <summary>Builds the host; nothing is started.</summary>
    /// <param name="worlds">Worlds of this process.</param>
    /// <param name="options">How batches run.</param>
    /// <param name="dashboardPort">Loopback port of the Orleans dashboard; null for none: it profiles every call.</param>
    public static IHost Build(WorldSource worlds, BatchOptions options, int? dashboardPort = null)
    {
        if (dashboardPort is not { } port)
        {
            return new HostBuilder().UseOrleans(Configure).Build();
        }

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Host.UseOrleans(silo =>
        {
            Configure(silo);
            silo.AddDashboard();
        });
        var application = builder.Build();
        application.MapOrleansDashboard("/dashboard");
        return application;

        void Configure(ISiloBuilder silo)
        {
            var (siloPort, gatewayPort) = (FreePort(), FreePort());
            silo.UseLocalhostClustering(siloPort, gatewayPort)
                .Configure<ClusterOptions>(cluster => cluster.ClusterId = cluster.ServiceId = "torch-sim")
                .Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromMinutes(5))
                .ConfigureServices(services => AddTorchSim(services, worlds, options));
        }
    }

    /// <summary>Adds what the grains need on a silo.</summary>
    public static void AddTorchSim(IServiceCollection services, WorldSource worlds, BatchOptions options)
    {
        services.AddSingleton<BatchBoard>();
        services.AddSingleton(options);
        services.AddSingleton<IWorldSource>(worlds);
        services.AddSingleton<IResultsSource, ResultsSource>();
        services.AddSingleton<IStateStore, StateStore>();
        services.AddPlacementDirector<BatchPlacement, BatchPlacementDirector>();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
